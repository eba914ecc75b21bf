import type { ObjectsCreated } from './attach-picture/schema';

/** S3 writes keys as in a form: a plus is a space. */
const decoded = (key: string): string => decodeURIComponent(key.replaceAll('+', ' '));

/** @returns the keys of all objects that a notice of S3 tells of. */
export const keysIn = ({ Records = [] }: ObjectsCreated): readonly string[] => Records.map(({ s3 }) => decoded(s3.object.key));
