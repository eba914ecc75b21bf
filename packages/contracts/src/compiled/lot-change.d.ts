// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { lotChange, MessageData, Validator } from '../index';

export declare const validateLotChange: Validator<MessageData<typeof lotChange>>;
