import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { eventPublisher, type PublishEvents } from '@ecom/events';

export const eventBus = (busName: string): PublishEvents => eventPublisher({ client: new EventBridgeClient({}), busName });
