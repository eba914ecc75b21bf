/** @returns one problem, which tells a fault that is known from a registry that could not be asked. */
export const auditProblems = (report: string): readonly string[] =>
  /ERR_PNPM_AUDIT_BAD_RESPONSE|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|fetch failed/i.test(report)
    ? [
        `The registry did not answer the audit (dependencies-audited: nothing is known, which is not the same as nothing wrong): run it where the registry can be reached.\n${report.trim()}`,
      ]
    : [`What ships has known faults (dependencies-audited: they are public): take the versions that heal them.\n${report.trim()}`];
