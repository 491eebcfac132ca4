import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
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
  @FieldResolver(() => [Artifact])
  artifacts(@Root() run: Run, @Ctx() { artifacts }: Context) {
    return artifacts.ofRun(run);
  }
}
