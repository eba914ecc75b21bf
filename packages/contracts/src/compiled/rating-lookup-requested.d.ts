// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { ratingLookupRequested, MessageData, Validator } from '../index';

export declare const validateRatingLookupRequested: Validator<MessageData<typeof ratingLookupRequested>>;
