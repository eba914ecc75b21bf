export { EventsNotPublishedError, eventPublisher, type OutgoingEvent, type PublishEvents } from './publisher';
