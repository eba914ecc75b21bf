import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Tree = { [key: string]: unknown };
type Key = string | readonly string[];

const pathOf = (key: Key): readonly string[] => (typeof key === 'string' ? [key] : key);

/** Data of a pool as cognito-local wants to keep it: in memory, and in one JSON file when there is a folder. */
export class JsonStore {
  readonly #tree: Tree;
  readonly #file: string | undefined;

  constructor(name: string, defaults: object, folder: string | undefined) {
    this.#file = folder && path.join(folder, `${name}.json`);
    const stored = this.#file && existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8'), revive) as Tree) : {};
    this.#tree = { ...structuredClone(defaults), ...stored };
  }

  async get(_context: unknown, key: Key, otherwise?: unknown): Promise<unknown> {
    let value: unknown = this.#tree;
    for (const name of pathOf(key)) value = (value as Tree | undefined)?.[name];
    return value ?? otherwise ?? null;
  }

  async getRoot(): Promise<unknown> {
    return this.#tree;
  }

  async set(_context: unknown, key: Key, value: unknown): Promise<void> {
    const names = pathOf(key);
    this.#parent(names)[names.at(-1) ?? ''] = value;
    this.#save();
  }

  async delete(_context: unknown, key: Key): Promise<void> {
    const names = pathOf(key);
    delete this.#parent(names)[names.at(-1) ?? ''];
    this.#save();
  }

  #parent(names: readonly string[]): Tree {
    let tree = this.#tree;
    for (const name of names.slice(0, -1)) {
      tree[name] ??= {};
      tree = tree[name] as Tree;
    }
    return tree;
  }

  #save(): void {
    if (!this.#file) return;
    mkdirSync(path.dirname(this.#file), { recursive: true });
    const draft = `${this.#file}.new`;
    writeFileSync(draft, JSON.stringify(this.#tree));
    renameSync(draft, this.#file);
  }
}

const revive = (key: string, value: unknown): unknown => (/Date$/.test(key) && typeof value === 'string' ? new Date(value) : value);
