// x
@main struct ReadBackProgram { static func main() { print(PackageResources.readers_py.count) } }
