/** A permission that no journey on one machine can use, and why it has to be there all the same. */
export type Acknowledgement = {
  readonly action: string;
  /** Part of the resource; any when absent. */
  readonly resource?: string;
  readonly reason: string;
};

/** Each must be needed: one whose permission is used after all, or gone, fails the check. */
export const acknowledged: readonly Acknowledgement[] = [
  {
    action: 'dynamodb:ListStreams',
    reason:
      'Lambda names it among the actions that it wants to see allowed on the stream when it makes an event source mapping. Nothing calls it, here or there.',
  },
  {
    action: 'execute-api:ManageConnections',
    resource: '/DELETE/@connections/',
    reason:
      'A socket is closed when it takes no frame for another reason than being gone: API Gateway throttles or fails. The local one does neither.',
  },
];
