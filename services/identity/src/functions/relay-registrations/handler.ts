import { eventPublisher, type PublishEvents } from '@ecom/events';
import { requireEnv, tableStreamHandler } from '@ecom/lambda';
import { eventBus } from '../../adapters/event-bus';
import { fromItem, isProfile } from '../../adapters/profile-item';
import { registrationOf } from '../../domain/profile';

/** Whatever created the profile, its registration is announced; the id says which, so that a repeated announcement is the same. */
export const makeHandler = (publish: PublishEvents) =>
  tableStreamHandler(async ({ before, after }) => {
    if (before || !after || !isProfile(after)) return;
    const profile = fromItem(after);
    const eventId = `${profile.userId}:registered`;

    await publish([
      { ...registrationOf(profile), eventId, occurredAt: profile.createdAt, correlationId: after['correlationId']?.S ?? eventId },
    ]);
  });

export const main = makeHandler(eventPublisher({ client: eventBus(), busName: requireEnv('EVENT_BUS_NAME') }));
