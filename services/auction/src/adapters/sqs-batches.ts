import { SQSClient } from '@aws-sdk/client-sqs';
import { queueSender } from '@ecom/events';

export const sendAllTo = (queueUrl: string, client: Pick<SQSClient, 'send'> = new SQSClient({})) => queueSender({ client, queueUrl });
