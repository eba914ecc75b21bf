import { validateCourierRequested } from '@ecom/contracts/compiled/courier-requested';
import { queueHandler, requireEnv } from '@ecom/lambda';
import { httpCouriers } from '../../adapters/http-couriers';
import { stepFunctionsCallbacks } from '../../adapters/step-functions';
import { type BookCourier, makeBookCourier } from '../../use-cases/book-courier';

export const makeHandler = (bookCourier: BookCourier) => queueHandler({ validate: validateCourierRequested, handle: bookCourier });

export const main = makeHandler(
  makeBookCourier({ couriers: httpCouriers(requireEnv('COURIER_API_URL')), callbacks: stepFunctionsCallbacks() }),
);
