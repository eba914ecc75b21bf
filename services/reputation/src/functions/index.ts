export { getRating } from './get-rating/config';
export { lookUpRating } from './look-up-rating/config';
export { requestLookup } from './request-lookup/config';
