export { getPreferences } from './get-preferences/config';
export { putPreferences } from './put-preferences/config';
export { sendNotification } from './send-notification/config';
