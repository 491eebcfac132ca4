import { ArgsType, Field, ID } from 'type-graphql';
import { Headline } from '../generated/prisma/enums.ts';

@ArgsType()
export class RuleArgs {
  @Field(() => Headline, {
    nullable: true,
    description:
      "Another rule than the experiment's own, to look at: always on the validation images, for the test images meet the " +
      'headline epoch alone. trainAccuracy and gap are null where the epoch is another.',
  })
  headline!: Headline | null;
}

@ArgsType()
export class StandingArgs {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Runs that are to stand for their architectures, instead of those with the lowest seeds. The id of a run without an accuracy chooses nothing.',
  })
  standing!: string[] | null;
}
