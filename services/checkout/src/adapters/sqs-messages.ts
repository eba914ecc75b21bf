import { SQSClient } from '@aws-sdk/client-sqs';
import { queueSender } from '@ecom/events';

export const sqsMessages = (queueUrl: string) => queueSender({ client: new SQSClient({}), queueUrl });
