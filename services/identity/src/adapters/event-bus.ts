import { EventBridgeClient } from '@aws-sdk/client-eventbridge';

export const eventBus = (): EventBridgeClient => new EventBridgeClient({});
