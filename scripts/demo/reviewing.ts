import { eventually } from '../platform-client/eventually';
import type { OrderOfStory } from './orders';
import { refusal, type Scene } from './scene';

const patience = { timeoutMs: 20_000 };

/** Neither sees what the other wrote before both have written. */
export const bothReview = async (scene: Scene, { orderId }: OrderOfStory): Promise<void> => {
  const { platform, teller, cast } = scene;
  const { ann, ben, sara } = cast;
  teller.chapter('Ann and Sara review each other; neither sees the other before both are in.');
  const invited = () =>
    platform.reviews.ofOrder(ann.token, orderId).then(
      (reviews) => reviews,
      () => undefined,
    );
  teller.got('the completed order may be reviewed', await eventually(invited, patience));
  await platform.reviews.write(ann.token, orderId, { stars: 5, comment: 'As described, and well packed.' });
  const blind = await platform.reviews.ofOrder(sara.token, orderId);
  teller.check('Sara does not learn that Ann has written', [blind.revealed, blind.theirs ?? null], [false, null]);
  const stranger = await refusal(platform.reviews.write(ben.token, orderId, { stars: 1 }));
  teller.check('Ben, who bought nothing, may not', stranger?.status, 404);
  const both = await platform.reviews.write(sara.token, orderId, { stars: 4 });
  teller.check('now both are seen', [both.revealed, both.theirs?.stars], [true, 5]);
  const { summary, items } = await platform.reviews.about(ben.token, cast.sara.userId);
  teller.check('and Sara is rated by it', [summary.count, summary.average, items[0]?.by], [1, 5, 'buyer']);
};
