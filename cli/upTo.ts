import { count, remark } from './output.ts';

/** The most items that the server returns in one page. */
const LARGEST_PAGE = 500;

interface Page<Node> {
  totalCount: number;
  nodes: Node[];
  pageInfo: { endCursor?: string | null; hasNextPage: boolean };
}

/** Returns the first `limit` items of a list, reading it page by page. */
export async function upTo<Node>(
  limit: number,
  ask: (page: { first: number; after: string | null | undefined }) => Promise<Page<Node>>,
): Promise<Pick<Page<Node>, 'totalCount' | 'nodes'>> {
  const nodes: Node[] = [];
  let after: string | null | undefined;
  while (true) {
    const page = await ask({ first: Math.min(LARGEST_PAGE, limit - nodes.length), after });
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage || nodes.length >= limit) return { nodes, totalCount: page.totalCount };
    after = page.pageInfo.endCursor;
  }
}

/** Tells the user if the limit cut the list off. */
export function remarkOnMore({ nodes, totalCount }: Pick<Page<unknown>, 'totalCount' | 'nodes'>): void {
  if (totalCount > nodes.length)
    remark(`Showing ${count(nodes.length)} of ${count(totalCount)}. Use --limit to show more.`);
}
