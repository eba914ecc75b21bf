import { readWiring } from './read-wiring';
import { wiringProblems } from './wiring';

const { services, problems } = await readWiring(process.cwd());
const all = [...problems, ...wiringProblems(services)];

for (const problem of all) console.error(`✗ ${problem}`);
console.log(`${services.length} services, ${services.flatMap(({ wires }) => wires).length} wires, ${all.length} problems`);
process.exitCode = all.length > 0 ? 1 : 0;
