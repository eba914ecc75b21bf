// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { pointsAdjustment, MessageData, Validator } from '../index';

export declare const validatePointsAdjustment: Validator<MessageData<typeof pointsAdjustment>>;
