import type { AttributeValue } from '@aws-sdk/client-dynamodb';

type Answer = {
  readonly statusCode: number;
  /** The item as it was, for a failed condition that asked for it. */
  readonly item?: Readonly<Record<string, AttributeValue>> | undefined;
  /** Of a cancelled transaction: one code per item in its order, `None` for those that were fine. */
  readonly reasons?: readonly string[];
};

/** What DynamoDB answered instead of a result; `name` is its own error type, as with the SDK. */
export class DynamoError extends Error {
  readonly statusCode: number;
  readonly item: Answer['item'];
  readonly reasons: readonly string[];

  constructor(
    override readonly name: string,
    message: string,
    { statusCode, item, reasons = [] }: Answer,
  ) {
    super(message);
    this.statusCode = statusCode;
    this.item = item;
    this.reasons = reasons;
  }
}

/** No answer at all, or none in time: the request may or may not have taken effect. */
export class DynamoUnreachableError extends Error {
  override readonly name = 'DynamoUnreachableError';
}

const transient = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
  'TransactionConflictException',
  'InternalServerError',
]);

/** @returns whether the same request may go through later; every write here is safe to repeat. */
export const isTransient = (error: unknown): boolean =>
  error instanceof DynamoUnreachableError || (error instanceof DynamoError && (transient.has(error.name) || error.statusCode >= 500));

type ErrorBody = {
  readonly __type?: string;
  readonly message?: string;
  readonly Message?: string;
  readonly Item?: Readonly<Record<string, AttributeValue>>;
  readonly CancellationReasons?: readonly { readonly Code?: string }[];
};

const parse = (body: string): ErrorBody => {
  try {
    return JSON.parse(body) as ErrorBody;
  } catch {
    return { message: body.slice(0, 200) };
  }
};

/** @returns the error that a response with a status of 400 or more stands for. */
export const errorFrom = (statusCode: number, body: string): DynamoError => {
  const { __type = 'InternalServerError', message, Message, Item, CancellationReasons = [] } = parse(body);

  const reasons = CancellationReasons.map(({ Code = 'None' }) => Code);

  return new DynamoError(__type.slice(__type.indexOf('#') + 1), message ?? Message ?? __type, { statusCode, item: Item, reasons });
};
