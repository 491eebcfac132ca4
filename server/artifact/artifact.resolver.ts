import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Run } from '../run/run.type.ts';
import { Artifact } from './artifact.type.ts';

@Resolver(() => Artifact)
export class ArtifactResolver {
  @FieldResolver(() => String, {
    description: 'Path on this origin; served with ranges, ETag and as an attachment.',
  })
  url(@Root() artifact: Artifact): string {
    return `/artifacts/${artifact.id}`;
  }
}

@Resolver(() => Run)
export class RunArtifactsResolver {
  @FieldResolver(() => [Artifact], { description: 'Files of the current attempt, or of an earlier one; by name.' })
  artifacts(
    @Root() run: Run,
    @Ctx() { artifacts }: Context,
    @Arg('attempt', () => Int, { nullable: true }) attempt?: number,
  ) {
    return artifacts.ofAttempt({ id: run.id, attempt: attempt ?? run.attempt });
  }
}
