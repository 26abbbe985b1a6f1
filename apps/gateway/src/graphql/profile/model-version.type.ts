import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'The model that texts were read with, known by the checksum of its files.',
  simpleResolvers: true,
})
export class ModelVersion {
  @Field(() => ID, { description: 'Its id in this Facet.' })
  readonly id!: number;

  @Field(() => String, { description: 'As its `facet.json` says.' })
  readonly name!: string;

  @Field(() => String, { description: 'As its `facet.json` says.' })
  readonly version!: string;

  @Field(() => String, { description: "SHA-256 over the checksums of the model's files." })
  readonly checksum!: string;

  @Field(() => Int, { description: 'Length of its embeddings.' })
  readonly dimensions!: number;
}
