import type { IncomingHttpHeaders } from 'node:http';
import { isFunctionKey, signerOf } from './access-keys';
import { type Call, type ReadCalls, UnknownOperationError, wireRequest } from './call';
import type { IamGate } from './gate';
import { type RefusedAnswer, refusedAnswer, type SignedService } from './refusal';

/** The line and headers of a request. */
export type Head = { readonly method?: string | undefined; readonly url?: string | undefined; readonly headers: IncomingHttpHeaders };

/** How requests to one endpoint become calls. */
export type Endpoint = {
  /** The service a request is for, when several share the endpoint. */
  readonly serviceOf: (head: Head) => SignedService;
  readonly callsOf: (service: SignedService) => ReadCalls;
};

export type Inspect = {
  /** Whether a function signed it; everybody else is the administrator of this machine. */
  concerns(head: Head): boolean;
  /** @returns the answer when the request must not go on. */
  refuse(head: Head, body: Buffer): Promise<RefusedAnswer | undefined>;
};

const isUnknown = (error: unknown): error is UnknownOperationError => error instanceof UnknownOperationError;

export const inspecting = (gate: IamGate, { serviceOf, callsOf }: Endpoint): Inspect => ({
  // A browser asks with OPTIONS before it uses a presigned address: that needs no permission.
  concerns: (head) => gate.mode !== 'off' && head.method !== 'OPTIONS' && isFunctionKey(signerOf(head) ?? ''),
  refuse: async (head, body) => {
    const service = serviceOf(head);
    const signer = signerOf(head) ?? '';
    let calls: readonly Call[];
    try {
      calls = callsOf(service)(wireRequest(head, body));
    } catch (error) {
      if (!isUnknown(error)) throw error;
      return refusedAnswer(service, error.message, 'UnknownOperationException');
    }
    const denial = await gate.checkKey(signer, calls);
    return denial && refusedAnswer(service, denial.message);
  },
});

/** An endpoint of one service. */
export const endpointOf = (service: SignedService, calls: ReadCalls): Endpoint => ({ serviceOf: () => service, callsOf: () => calls });
