export { busEvent, kinesisEvent, queueEvent, tableStreamEvent } from './batches';
export { testConsumer, testProducer } from './contract-tests';
export { type DynamoLocal, startDynamoLocal } from './dynamo-local';
export { httpRequest, lambdaContext, readJson } from './http';
export { socketEvent } from './socket';
export { answerOf, playStreamingRuntime, type Received, urlRequest } from './streaming';
export { createTable, localClient } from './tables';
export { aKeyServer, aSigner, type KeyServer, type Signer, tokenFacts } from './tokens';
