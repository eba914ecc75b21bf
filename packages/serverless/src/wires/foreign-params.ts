type Place = { readonly region: string; readonly account: string };

const arn = /^arn:[\w-]+:[\w-]+:([a-z0-9-]*):(\d*):/;

const strange = (found: string | undefined, wanted: string): boolean => found !== undefined && found !== '' && found !== wanted;

/**
 * @param params `name=value`, as the command line has them
 * @returns the names of those whose ARN lies in another region or account than what is deployed.
 */
export const foreignParams = (params: readonly string[], { region, account }: Place): readonly string[] =>
  params.flatMap((param) => {
    const [name = '', value = ''] = param.split(/=(.*)/s);
    const [, itsRegion, itsAccount] = arn.exec(value) ?? [];

    return strange(itsRegion, region) || strange(itsAccount, account) ? [name] : [];
  });
