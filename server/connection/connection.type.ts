import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class PageInfo {
  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field(() => Boolean)
  hasNextPage!: boolean;
}

/** Base of a list that can grow: `@ObjectType() class RunConnection extends ConnectionOf(Run) {}`. */
export function ConnectionOf<Node extends object>(node: ClassType<Node>) {
  @ObjectType()
  abstract class Connection {
    @Field(() => [node])
    nodes!: Node[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }
  return Connection;
}
