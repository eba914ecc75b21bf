import { describe, expect, it } from 'vitest';
import { namesOf } from '../workspace/names';
import { withFunction, withRoute } from './additions';
import { routeFrom } from './route';

const placeBid = namesOf('place-bid');
const route = routeFrom('POST /bids');

describe('additions', () => {
  it('put a function into the index in alphabetical order', () => {
    const index = "export { cancelBid } from './cancel-bid/config';\nexport { watch } from './watch/config';\n";

    expect(withFunction(index, placeBid).split('\n')[1]).toBe("export { placeBid } from './place-bid/config';");
  });

  it('put a row at the end of the API table', () => {
    const readme = '# auction\n\n## API\n\n| route | who |\n|---|---|\n| `GET /bids` | anybody |\n\n## Events\n';

    expect(withRoute(readme, placeBid, route)).toBe(
      '# auction\n\n## API\n\n| route | who |\n|---|---|\n| `GET /bids` | anybody |\n| `POST /bids` | signed-in users |\n\n## Events\n',
    );
  });

  it('make a table where there is none', () => {
    expect(withRoute('# auction\n', placeBid, route)).toContain(
      '## API\n\n| route | who | what |\n|---|---|---|\n| `POST /bids` | signed-in users | place bid |\n',
    );
  });

  it.each(['PlaceBid', 'place_bid', '../x', 'place--bid', ''])('are refused to a name like %j', (name) => {
    expect(() => namesOf(name)).toThrow('is not kebab-case');
  });
});
