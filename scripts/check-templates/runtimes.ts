/** When Lambda ends its support: no more security updates from that day on. From the table "Supported runtimes" of the Lambda Developer Guide. */
export const endOfSupport: Readonly<Record<string, string>> = {
  'nodejs18.x': '2025-09-01',
  'nodejs20.x': '2026-04-30',
  'nodejs22.x': '2027-04-30',
  'nodejs24.x': '2028-04-30',
};
