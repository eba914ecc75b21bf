import { notificationLogSuite, preferenceStoreSuite } from '../suites/notification-stores';
import { inMemoryNotificationLog } from './in-memory-notification-log';
import { inMemoryPreferences } from './in-memory-preferences';

const { log } = inMemoryNotificationLog();
const preferences = inMemoryPreferences();

notificationLogSuite('in memory', () => log);
preferenceStoreSuite('in memory', () => preferences);
