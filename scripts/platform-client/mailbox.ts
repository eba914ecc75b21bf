/** Mails that left the platform, as the local inbox keeps them. */
export type Mail = { readonly to: readonly string[]; readonly subject: string; readonly text: string };

type Stored = {
  readonly emails: readonly {
    readonly destination: { readonly to?: readonly string[] };
    readonly subject: string;
    readonly body: { readonly text?: string; readonly html?: string };
  }[];
};

/** Reads the inbox at `mailUrl`, oldest first. */
export const mailsTo = async (mailUrl: string, address: string): Promise<readonly Mail[]> => {
  const { emails } = (await (await fetch(`${mailUrl}/store`)).json()) as Stored;
  return emails
    .map(({ destination, subject, body }) => ({ to: destination.to ?? [], subject, text: body.text ?? body.html ?? '' }))
    .filter(({ to }) => to.some((one) => one.includes(address)));
};
