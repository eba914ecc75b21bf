export type UploadForm = { readonly fields: Readonly<Record<string, string>>; readonly file: Buffer };

/** Fields (names in lower case) and file of a `multipart/form-data` upload; nothing when it is malformed. */
export const readUploadForm = async (body: Buffer, contentType: string): Promise<UploadForm | undefined> => {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData().catch(() => undefined);
  if (!form) return undefined;
  const fields: Record<string, string> = {};
  let file: Buffer = Buffer.alloc(0);
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      fields[name.toLowerCase()] = value;
      continue;
    }
    file = Buffer.from(await value.arrayBuffer());
    fields['key'] = fields['key']?.replaceAll('${filename}', value.name) ?? '';
  }
  return { fields, file };
};
