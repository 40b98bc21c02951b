// See README.md beside this: declarations for type-checking on Linux, never shipped.
import Foundation

public protocol ShapeStyle {}

public struct Color: View, ShapeStyle, Hashable, Sendable {
  public nonisolated init(red: Double, green: Double, blue: Double) {}
  public var body: Never { fatalError() }
}

public struct Font: Sendable {
  public static let title3 = Font()
  public static let headline = Font()
  public static let body = Font()
  public static let subheadline = Font()
  public static let footnote = Font()
  public func weight(_ weight: Weight) -> Font { self }
  public struct Weight: Sendable { public static let semibold = Weight() }
}

public protocol Shape {}
public struct Capsule: Shape { public init() {} }
public struct RoundedRectangle: Shape { public init(cornerRadius: CGFloat) {} }

public enum Edge {
  case leading, trailing, top, bottom
  public struct Set: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let horizontal = Set(rawValue: 1)
    public static let vertical = Set(rawValue: 2)
  }
}
public enum VerticalEdge { case top, bottom }
public enum HorizontalEdge { case leading, trailing }
public enum Visibility { case automatic, visible, hidden }

public protocol PrimitiveButtonStyle {}
public struct BorderedButtonStyle: PrimitiveButtonStyle {}
public struct BorderedProminentButtonStyle: PrimitiveButtonStyle {}
public struct BorderlessButtonStyle: PrimitiveButtonStyle {}
public struct PlainButtonStyle: PrimitiveButtonStyle {}
extension PrimitiveButtonStyle where Self == BorderedButtonStyle {
  public static var bordered: BorderedButtonStyle { .init() }
}
extension PrimitiveButtonStyle where Self == BorderedProminentButtonStyle {
  public static var borderedProminent: BorderedProminentButtonStyle { .init() }
}
extension PrimitiveButtonStyle where Self == BorderlessButtonStyle {
  public static var borderless: BorderlessButtonStyle { .init() }
}
extension PrimitiveButtonStyle where Self == PlainButtonStyle {
  public static var plain: PlainButtonStyle { .init() }
}

public struct PickerStyle: Sendable { public static let inline = PickerStyle() }

public struct ListStyle: Sendable { public static let insetGrouped = ListStyle() }

public struct AccessibilityTraits: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let isHeader = AccessibilityTraits(rawValue: 1)
  public static let isButton = AccessibilityTraits(rawValue: 2)
  public static let isSelected = AccessibilityTraits(rawValue: 4)
}

public enum AccessibilityChildBehavior { case ignore, combine, contain }

extension View {
  public func padding(_ edges: Edge.Set, _ length: CGFloat? = nil) -> some View { self }
  public func padding(_ length: CGFloat) -> some View { self }
  public func padding() -> some View { self }
  public func frame(maxWidth: CGFloat, minHeight: CGFloat? = nil, alignment: Alignment = .center) -> some View { self }
  public func frame(minHeight: CGFloat) -> some View { self }
  public func font(_ font: Font) -> some View { self }
  public func foregroundStyle<Style: ShapeStyle>(_ style: Style) -> some View { self }
  public func background<Style: ShapeStyle, Outline: Shape>(_ style: Style, in shape: Outline) -> some View { self }
  public func background<Style: ShapeStyle>(_ style: Style) -> some View { self }
  public func tint(_ color: Color) -> some View { self }
  public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { self }
  public func disabled(_ disabled: Bool) -> some View { self }
  public func buttonStyle<Style: PrimitiveButtonStyle>(_ style: Style) -> some View { self }
  public func pickerStyle(_ style: PickerStyle) -> some View { self }
  public func searchable(text: Binding<String>, prompt: String) -> some View { self }
  public func listStyle(_ style: ListStyle) -> some View { self }
  public func listRowBackground<Content: View>(_ view: Content?) -> some View { self }
  public func scrollContentBackground(_ visibility: Visibility) -> some View { self }
  public func navigationTitle(_ title: String) -> some View { self }
  public func navigationDestination<Value: Hashable, Content: View>(
    for type: Value.Type, @ViewBuilder destination: @escaping (Value) -> Content
  ) -> some View { self }
  public func toolbar<Content: View>(@ViewBuilder content: () -> Content) -> some View { self }
  public func sheet<Item: Identifiable, Content: View>(
    item: Binding<Item?>, @ViewBuilder content: @escaping (Item) -> Content
  ) -> some View { self }
  public func confirmationDialog<Actions: View, Message: View>(
    _ title: String, isPresented: Binding<Bool>, titleVisibility: Visibility, @ViewBuilder actions: () -> Actions,
    @ViewBuilder message: () -> Message
  ) -> some View { self }
  public func task(_ action: @escaping @MainActor @Sendable () async -> Void) -> some View { self }
  public func task<Id: Equatable>(id: Id, _ action: @escaping @MainActor @Sendable () async -> Void) -> some View {
    self
  }
  public func refreshable(_ action: @escaping @MainActor @Sendable () async -> Void) -> some View { self }
  public func onChange<Value: Equatable>(of value: Value, _ action: @escaping () -> Void) -> some View { self }
  public func swipeActions<Content: View>(
    edge: HorizontalEdge = .trailing, allowsFullSwipe: Bool = true, @ViewBuilder content: () -> Content
  ) -> some View { self }
  public func contextMenu<Content: View>(@ViewBuilder menuItems: () -> Content) -> some View { self }
  public func safeAreaInset<Content: View>(edge: VerticalEdge, @ViewBuilder content: () -> Content) -> some View {
    self
  }
  public func tabItem<Content: View>(@ViewBuilder _ label: () -> Content) -> some View { self }
  public func tag<Value: Hashable>(_ tag: Value) -> some View { self }
  public func id<Value: Hashable>(_ id: Value) -> some View { self }
  public func preferredColorScheme(_ scheme: ColorScheme?) -> some View { self }
  public func accessibilityElement(children: AccessibilityChildBehavior) -> some View { self }
  public func accessibilityLabel(_ label: String) -> some View { self }
  public func accessibilityHidden(_ hidden: Bool) -> some View { self }
  public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { self }
}
