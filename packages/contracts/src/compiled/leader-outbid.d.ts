// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { leaderOutbid, EventData, Validator } from '../index';

export declare const validateLeaderOutbid: Validator<EventData<typeof leaderOutbid>>;
