import type { RequestListener, Server } from 'node:http';
import { endpoints } from './endpoints';
import type { IamGate } from './gate';
import { guarded, guardServer } from './guard-server';
import { inspecting } from './inspect';

export type GuardedEngine = keyof typeof endpoints;

/** Puts the roles of functions before what an engine's listener does. */
export type Guard = (engine: GuardedEngine, listener: RequestListener) => RequestListener;
/** The same for a server that a library made. */
export type ServerGuard = (engine: GuardedEngine, server: Server) => void;

export const unguarded: Guard = (_engine, listener) => listener;
export const unguardedServer: ServerGuard = () => undefined;

export const listenerGuard =
  (gate: IamGate): Guard =>
  (engine, listener) =>
    guarded(inspecting(gate, endpoints[engine]), listener);

export const serverGuard =
  (gate: IamGate): ServerGuard =>
  (engine, server) =>
    guardServer(server, inspecting(gate, endpoints[engine]));
