/** How many ways through the settlement its test walks: each scenario undisturbed, and with every fault at every state it comes through. `--json` for machines. */
process.env['POWERTOOLS_METRICS_DISABLED'] = 'true';
process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';

// Handlers read how to log when they are made: what is measured comes after that is said.
const { faultsOf, scenarios } = await import('../tests/state-machines/settlement-scenarios');
const { runSettlement } = await import('../tests/state-machines/settlement-world');

const rows = await Promise.all(
  scenarios.map(async (scenario) => {
    const run = await runSettlement(scenario);
    return { scenario: scenario.name, 'tasks come through': run.visited.size, paths: 1 + faultsOf(scenario, run).length };
  }),
);
const paths = rows.reduce((sum, row) => sum + row.paths, 0);

if (process.argv.includes('--json')) console.log(JSON.stringify({ paths, rows }));
else {
  console.table(rows);
  console.log(`settlement: ${paths} paths enumerated`);
}

export {};
