import type { AcknowledgedBreak } from './acknowledged-breaks';
import type { ContractFinding } from './contract-check';

const LIST = 'scripts/check-contracts/acknowledged-breaks.ts';

/**
 * Takes away what was acknowledged, and adds what was acknowledged and did not happen.
 * @param compared the documents that had something to be compared with
 */
export const acknowledge = (
  findings: readonly ContractFinding[],
  compared: readonly string[],
  acknowledged: readonly AcknowledgedBreak[],
): readonly ContractFinding[] => {
  const isAcknowledged = ({ file, problem }: ContractFinding): boolean =>
    acknowledged.some((one) => one.file === file && one.change === problem);
  const left = acknowledged
    .filter(({ file }) => compared.includes(file))
    .filter(({ file, change }) => !findings.some((finding) => finding.file === file && finding.problem === change))
    .map(({ file, change }) => ({
      file: LIST,
      problem: `acknowledges for ${file} what has not changed: "${change}"`,
      mend: 'delete the entry: it would hide the next change that reads the same',
    }));
  return [...findings.filter((finding) => !isAcknowledged(finding)), ...left];
};
