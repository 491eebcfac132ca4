import type { Network, Sheet } from './networks';
import type { View } from './view';

/** The props of each part of the page. */
export interface ImagesPartProps {
  experimentId: string;
  view: View;
  sheet: Sheet;
  networks: Network[];
}
