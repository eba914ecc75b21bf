/** What a mail says, before it is set as text or HTML. Plain text throughout: whoever sets it escapes it. */
export type Letter = {
  readonly subject: string;
  /** Shown by mail programs beside the subject. */
  readonly preheader: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly rows: readonly Row[];
};

export type Row = { readonly label: string; readonly value: string };

/** @returns a row for what is known, nothing for what is not. */
export const row = (label: string, value: string | undefined): readonly Row[] => (value === undefined ? [] : [{ label, value }]);

export const FOOTER = 'EcomAuction. You choose which of these mails you get in your notification preferences.';
