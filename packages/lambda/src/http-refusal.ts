import { DomainError } from '@ecom/kernel';

/** A refusal that only HTTP knows: it has a status of its own, and headers that go with it. */
export abstract class HttpRefusal extends DomainError {
  abstract readonly status: number;
  abstract readonly headers: Readonly<Record<string, string>>;
  readonly kind = 'invalid';
}

export class MethodNotAllowedError extends HttpRefusal {
  readonly code = 'METHOD_NOT_ALLOWED';
  readonly status = 405;
  readonly headers: Readonly<Record<string, string>>;

  constructor(allowed: readonly string[]) {
    super(`Only ${allowed.join(' and ')} can be asked here.`);
    this.headers = { allow: allowed.join(', ') };
  }
}

/** The file has no such bytes. */
export class RangeNotSatisfiableError extends HttpRefusal {
  readonly code = 'RANGE_NOT_SATISFIABLE';
  readonly status = 416;
  readonly headers: Readonly<Record<string, string>>;

  /** @param size of the file, in bytes */
  constructor(size: number) {
    super('The file does not have the bytes that were asked for.');
    this.headers = { 'content-range': `bytes */${size}` };
  }
}
