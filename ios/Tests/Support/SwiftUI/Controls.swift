// See README.md beside this: declarations for type-checking on Linux, never shipped.
import Foundation

public struct Text: View {
  public init(_ text: String) {}
  public func bold() -> Text { self }
  public var body: Never { fatalError() }
}

public struct Image: View {
  public init(systemName: String) {}
  public var body: Never { fatalError() }
}

public struct Label: View {
  public init(_ title: String, systemImage: String) {}
  public var body: Never { fatalError() }
}

public struct ButtonRole: Sendable {
  public static let destructive = ButtonRole()
  public static let cancel = ButtonRole()
}

public struct Button<Content: View>: View {
  public init(role: ButtonRole? = nil, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Content) {}
  public var body: Never { fatalError() }
}

extension Button where Content == Text {
  public init(_ title: String, role: ButtonRole? = nil, action: @escaping @MainActor () -> Void) {}
}

public enum HorizontalAlignment { case leading, center, trailing }
public enum VerticalAlignment { case top, center, bottom, firstTextBaseline }
public enum Alignment { case leading, center, trailing }
public enum Axis {
  case horizontal, vertical
  public struct Set: Sendable {
    public static let horizontal = Set()
    public static let vertical = Set()
  }
}
public enum TextAlignment { case leading, center }

public struct VStack<Content: View>: View {
  public init(
    alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content
  ) {}
  public var body: Never { fatalError() }
}

public struct HStack<Content: View>: View {
  public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {}
  public var body: Never { fatalError() }
}

public struct Spacer: View {
  public init() {}
  public var body: Never { fatalError() }
}

public struct Divider: View {
  public init() {}
  public var body: Never { fatalError() }
}

public struct ViewThatFits<Content: View>: View {
  public init(in axes: Axis.Set = .horizontal, @ViewBuilder content: () -> Content) {}
  public var body: Never { fatalError() }
}

public struct Group<Content: View>: View {
  public init(@ViewBuilder content: () -> Content) {}
  public var body: Never { fatalError() }
}

public struct List<Content: View>: View {
  public init(@ViewBuilder content: () -> Content) {}
  public var body: Never { fatalError() }
}

public struct Form<Content: View>: View {
  public init(@ViewBuilder content: () -> Content) {}
  public var body: Never { fatalError() }
}

public struct Section<Header: View, Content: View>: View {
  public init(@ViewBuilder content: () -> Content, @ViewBuilder header: () -> Header) {}
  public var body: Never { fatalError() }
}

extension Section where Header == EmptyView {
  public init(@ViewBuilder content: () -> Content) {}
}

public struct ForEach<Data: RandomAccessCollection, Content: View>: View {
  public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content)
  where Data.Element: Identifiable {}
  public init<Id: Hashable>(
    _ data: Data, id: KeyPath<Data.Element, Id>, @ViewBuilder content: @escaping (Data.Element) -> Content
  ) {}
  public var body: Never { fatalError() }
}

public struct TextField: View {
  public init(_ title: String, text: Binding<String>, axis: Axis) {}
  public var body: Never { fatalError() }
}

public struct Toggle: View {
  public init(_ title: String, isOn: Binding<Bool>) {}
  public var body: Never { fatalError() }
}

public struct Stepper: View {
  public init(_ title: String, value: Binding<Int>, in bounds: ClosedRange<Int>) {}
  public var body: Never { fatalError() }
}

public struct Picker<Choice: Hashable, Content: View>: View {
  public init(_ title: String, selection: Binding<Choice>, @ViewBuilder content: () -> Content) {}
  public var body: Never { fatalError() }
}

public struct DatePickerComponents: OptionSet, Sendable {
  public let rawValue: UInt
  public init(rawValue: UInt) { self.rawValue = rawValue }
  public static let date = DatePickerComponents(rawValue: 1)
  public static let hourAndMinute = DatePickerComponents(rawValue: 2)
}

public struct DatePicker: View {
  public init(_ title: String, selection: Binding<Date>, displayedComponents: DatePickerComponents) {}
  public var body: Never { fatalError() }
}

public struct NavigationStack<Path, Root: View>: View {
  public init(path: Binding<Path>, @ViewBuilder root: () -> Root) {}
  public var body: Never { fatalError() }
}

extension NavigationStack where Path == Never {
  public init(@ViewBuilder root: () -> Root) {}
}

public struct NavigationLink<Content: View, Destination: View>: View {
  public init(@ViewBuilder destination: () -> Destination, @ViewBuilder label: () -> Content) {}
  public var body: Never { fatalError() }
}

public struct TabView<Choice: Hashable, Content: View>: View {
  public init(selection: Binding<Choice>, @ViewBuilder content: () -> Content) {}
  public var body: Never { fatalError() }
}

public struct ToolbarItem<Content: View>: View {
  public init(placement: ToolbarItemPlacement, @ViewBuilder content: () -> Content) {}
  public var body: Never { fatalError() }
}

public struct ToolbarItemPlacement: Sendable {
  public static let primaryAction = ToolbarItemPlacement()
  public static let confirmationAction = ToolbarItemPlacement()
  public static let cancellationAction = ToolbarItemPlacement()
}

public struct Menu<Content: View>: View {
  public init(_ title: String, systemImage: String, @ViewBuilder content: () -> Content) {}
  public var body: Never { fatalError() }
}

public struct GridItem {
  public enum Size { case adaptive(minimum: CGFloat) }
  public init(_ size: Size, spacing: CGFloat? = nil) {}
}

public struct LazyVGrid<Content: View>: View {
  public init(columns: [GridItem], spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {}
  public var body: Never { fatalError() }
}

@propertyWrapper
public struct ScaledMetric {
  public init(wrappedValue: CGFloat) {}
  public var wrappedValue: CGFloat { 0 }
}
