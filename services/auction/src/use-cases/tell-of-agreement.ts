import { agreementOf } from '../domain/agreement';
import type { AgreementStore, ReadAuctions } from './agreement-store';
import type { SendNotifications } from './notify-participants';

type Dependencies = {
  readonly auctions: ReadAuctions;
  readonly agreements: Pick<AgreementStore, 'of'>;
  readonly send: SendNotifications;
};

/** What became of an object. @param reason why it was refused, in words for its seller */
type Outcome = { readonly key: string; readonly reason: string; readonly correlationId: string };

/** Tells the seller what became of an upload: the table knows whether it is recorded. A stranger's object is nobody's. */
export const makeTellOfAgreement =
  ({ auctions, agreements, send }: Dependencies) =>
  async ({ key, reason, correlationId }: Outcome): Promise<void> => {
    const place = agreementOf(key);
    const auction = place && (await auctions.get(place.auctionId));
    if (!auction || auction.sellerId !== place.sellerId) return;

    const { auctionId, agreementId, sellerId: userId } = place;
    const recorded = (await agreements.of(auctionId)).find((one) => one.agreementId === agreementId);
    const template = recorded ? ('agreement-recorded' as const) : ('agreement-refused' as const);
    const about = { auctionId, agreementId, title: auction.title };
    const data = recorded ? { ...about, version: `${recorded.version}`, recordedAt: recorded.recordedAt } : { ...about, reason };
    const told = { businessKey: `${template}:${agreementId}`, userId, template, data };
    await send([{ ...told, correlationId: recorded?.correlationId ?? correlationId }]);
  };

export type TellOfAgreement = ReturnType<typeof makeTellOfAgreement>;
