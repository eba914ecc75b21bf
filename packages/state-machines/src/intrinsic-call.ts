import { StateFailure } from './failure';

/** An argument of an intrinsic function: a literal, a path, or another call. */
export type Argument = { readonly literal: unknown } | { readonly path: string } | Call;
export type Call = { readonly call: string; readonly arguments: readonly Argument[] };

const failure = (text: string): StateFailure => new StateFailure('States.Runtime', `'${text}' is no call of an intrinsic function.`);

const literals: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

/** Reads an expression such as `States.Format('order {}', $.id)` from left to right. */
class Reader {
  #at = 0;

  constructor(readonly text: string) {}

  whole(): Call {
    const call = this.#call();
    if (this.#at !== this.text.length) throw failure(this.text);
    return call;
  }

  #match(pattern: RegExp): string | undefined {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #call(): Call {
    const name = this.#match(/States\.\w+\(\s*/);
    if (name === undefined) throw failure(this.text);
    const found: Argument[] = [];
    if (this.#match(/\)/) === undefined) {
      do found.push(this.#argument());
      while (this.#match(/\s*,\s*/) !== undefined);
      if (this.#match(/\s*\)/) === undefined) throw failure(this.text);
    }
    return { call: name.slice('States.'.length, name.indexOf('(')), arguments: found };
  }

  #argument(): Argument {
    if (/^States\./.test(this.text.slice(this.#at))) return this.#call();
    const quoted = this.#match(/'(?:[^'\\]|\\.)*'/);
    if (quoted !== undefined) return { literal: quoted.slice(1, -1).replaceAll(/\\(.)/g, '$1') };
    const path = this.#match(/\$(?:\[[^\]]*\]|[^,)\s[])*/);
    if (path !== undefined) return { path };
    const number = this.#match(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/);
    if (number !== undefined) return { literal: Number(number) };
    const word = this.#match(/true|false|null/);
    if (word === undefined) throw failure(this.text);
    return { literal: literals[word] };
  }
}

/** @throws StateFailure States.Runtime when the text is no call */
export const parseCall = (text: string): Call => new Reader(text.trim()).whole();
