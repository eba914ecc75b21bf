import { notificationRequested } from '@ecom/contracts';
import type { Notification } from '../../src/domain/notification';

export const aNotification = (overrides: Partial<Notification> = {}): Notification => ({ ...notificationRequested.example, ...overrides });
