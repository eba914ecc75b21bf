import { currencies, MAXIMUM_AMOUNT } from '@ecom/kernel';
import { boolean, number, object, string } from 'yup';

const LONGEST_WINDOW = 3_600;
const LONGEST_EXTENSION = 86_400;

const hasNoControls = (text: string | null | undefined): boolean =>
  typeof text !== 'string' || (text.isWellFormed() && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text));
const hasNoControlsButLines = (text: string | null | undefined): boolean =>
  hasNoControls(typeof text === 'string' ? text.replaceAll(/[\n\r\t]/g, ' ') : text);
const isNotBlank = (text: string | null | undefined): boolean => typeof text !== 'string' || text.trim() !== '';

const instant = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A real day of the calendar, with a zone: a time without one means something else to everybody. */
const isInstant = (text: string | null | undefined): boolean => {
  if (typeof text !== 'string') return true;
  const [, year, month, day] = (instant.exec(text) ?? []).map(Number);
  const date = new Date(Date.UTC(year ?? Number.NaN, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day && !Number.isNaN(Date.parse(text));
};

const CONTROLS = '${path} must not contain control characters';
export const title = string().test('printable', CONTROLS, hasNoControls).test('blank', '${path} must not be blank', isNotBlank).max(200);
export const description = string().test('printable', CONTROLS, hasNoControlsButLines).max(5_000);
export const category = string().matches(/^[a-z0-9][a-z0-9-]{0,49}$/, '${path} must be 1 to 50 lower-case letters, digits and hyphens');
export const currency = string().oneOf(currencies);
export const amount = number().integer().min(1).max(MAXIMUM_AMOUNT);
export const time = string().test('time', '${path} must be an ISO 8601 date and time with a zone', isInstant).meta({ format: 'date-time' });
export const flag = boolean();
export const softClose = object({
  windowSeconds: number().integer().min(0).max(LONGEST_WINDOW).required(),
  maxExtensionSeconds: number().integer().min(0).max(LONGEST_EXTENSION).required(),
})
  .noUnknown(true, '${path} has unknown fields: ${unknown}')
  .default(undefined);
