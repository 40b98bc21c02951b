extension Asker {
  /// One's own entry, made in the app: what the generated calls take by default.
  ///
  /// Hand-written, because the generator gives `source` no default and relies on this all the same.
  public init() {
    self.init(source: .app)
  }
}
