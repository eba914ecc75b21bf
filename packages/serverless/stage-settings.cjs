/** Stages that nobody keeps: this machine's, and the preview of a pull request. Their data goes with them. */
const temporary = /^(local|pr-\d+)$/;

/** Read by serverless.ts as `${file(…/stage-settings.cjs):retention}`: a param can only be told stage by stage, this one by its form. */
module.exports = async ({ resolveVariable }) =>
  temporary.test(await resolveVariable('sls:stage'))
    ? { retention: 'Delete', deletionProtection: 'INACTIVE' }
    : { retention: 'Retain', deletionProtection: 'ACTIVE' };
