type Component = { readonly name: string; readonly purl?: string; readonly licenses?: readonly unknown[] };

/** @returns what makes a CycloneDX bill of materials useless to whoever looks a package up in it. */
export const billProblems = (text: string): readonly string[] => {
  const { bomFormat, components = [] } = JSON.parse(text) as { readonly bomFormat?: string; readonly components?: readonly Component[] };
  if (bomFormat !== 'CycloneDX' || components.length === 0)
    return [
      'The bill of materials is empty or no CycloneDX document (sbom-complete: it must name what is deployed): run pnpm install, then again.',
    ];

  return components
    .filter(({ purl, licenses = [] }) => purl === undefined || licenses.length === 0)
    .map(({ name }) => `${name} has no address or no licence in the bill of materials (sbom-complete: nobody could look it up).`);
};
