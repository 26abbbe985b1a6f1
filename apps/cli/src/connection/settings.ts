/** What the environment says about where Facet is. */
export interface Settings {
  readonly FACET_URL?: string | undefined;
  readonly DATA_DIR: string;
  readonly HOST: string;
  readonly PORT: number;
  readonly ADMIN_KEY?: string | undefined;
  readonly WRITE_KEY?: string | undefined;
}
