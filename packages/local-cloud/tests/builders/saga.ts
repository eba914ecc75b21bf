import type { Definition } from '@ecom/state-machines';

/** Pays, asks for a courier who answers later, and knows what to do when there is none. */
export const aSaga = (queueUrl: string): Definition => ({
  QueryLanguage: 'JSONata',
  StartAt: 'Pay',
  States: {
    Pay: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'pay', Payload: '{% $states.input %}' },
      Assign: { paid: '{% $states.result.Payload %}' },
      Next: 'Courier',
    },
    Courier: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Arguments: {
        QueueUrl: queueUrl,
        MessageBody: { orderId: '{% $states.input.Payload.orderId %}', token: '{% $states.context.Task.Token %}' },
      },
      HeartbeatSeconds: 3600,
      Catch: [{ ErrorEquals: ['NoCourierAvailable'], Output: { outcome: 'refunded', paid: '{% $paid %}' }, Next: 'Done' }],
      Output: { outcome: '{% $states.result.courier %}', paid: '{% $paid %}' },
      Next: 'Done',
    },
    Done: { Type: 'Succeed' },
  },
});

/** A machine that sends one message to a queue. */
export const sendingTo = (queueUrl: string): Definition => ({
  StartAt: 'Call',
  States: {
    Call: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', Parameters: { QueueUrl: queueUrl, MessageBody: 'x' }, End: true },
  },
});
