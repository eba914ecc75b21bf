/** An answer of somebody's keyed request, to be kept with the change it tells of. */
export const kept = (key: string, fingerprint = 'print') => ({
  request: { callerId: 'usr_seller', key, fingerprint },
  answer: `{"key":"${key}"}`,
});
