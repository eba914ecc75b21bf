#!/usr/bin/env -S node --max-old-space-size=512 --max-semi-space-size=4
// Plain JavaScript that old Nodes can read too, so that they can say what they are too old for.
const needed = 24;
const [major] = process.versions.node.split('.');

if (Number(major) < needed) {
  console.error(
    `NODE_TOO_OLD: this is Node ${process.versions.node}, the local cloud needs Node ${needed} or newer. Run it through pnpm, which brings its own: npx -y pnpm@12 start`,
  );
  process.exit(1);
}

// The bundler is a Go program: with less than a hundred functions need it does nothing but collect garbage, without a limit it keeps half as much again.
process.env.GOMEMLIMIT ??= '700MiB';

const { register } = await import('tsx/esm/api');
register();
await import('../src/cli/main.ts');
