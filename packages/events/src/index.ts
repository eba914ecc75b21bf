export { EventsNotPublishedError, eventPublisher, type OutgoingEvent, type PublishEvents } from './publisher';
export { MessagesNotSentError, queueSender } from './queue-sender';
