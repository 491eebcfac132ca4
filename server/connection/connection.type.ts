import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The position of a page in its list.' })
export class PageInfo {
  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last item of the page, to pass as `after`. It is null if the page is empty.',
  })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether the list continues after this page.' })
  hasNextPage!: boolean;
}

/** Creates the base class of a paginated list: `@ObjectType() class RunConnection extends ConnectionOf(Run) {}`. */
export function ConnectionOf<Node extends object>(node: ClassType<Node>) {
  @ObjectType()
  abstract class Connection {
    @Field(() => [node], { description: 'The items of the page.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'The position of the page in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'The number of items on all pages together.' })
    totalCount!: number;
  }
  return Connection;
}
