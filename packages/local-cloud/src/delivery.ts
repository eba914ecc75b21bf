/** Delivers a payload to a Lambda function, queue, topic, stream or bus by ARN; rejects when the target refuses it. */
export type Deliver = (arn: string, payload: string, options?: DeliveryOptions) => Promise<void>;

export type DeliveryOptions = {
  /** Message group of a FIFO queue. */
  readonly groupId?: string;
  /** Partition key of a Kinesis stream. */
  readonly partitionKey?: string;
  /** For event buses, where the payload is the detail. */
  readonly source?: string;
  readonly detailType?: string;
  /** String message attributes of a queue message. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Who delivers: a function or a role, or a service that the target's own policy must allow. Nobody in particular when absent. */
  readonly as?: Sender;
};

export type Sender = { readonly principalArn: string } | { readonly service: string; readonly sourceArn: string };
